package press.courant.clean;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Addresses without the parameters that trackers add to them.
 *
 * <p>{@code https://example.org/?id=7&utm_source=x} yields {@code https://example.org/?id=7}.
 */
public final class TidyUrl {
    private static final Set<String> NAMES = Set.of(
            "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "_ga", "_gl",
            "mc_cid", "mc_eid", "mc_tc", "igshid", "igsh", "msclkid", "yclid", "ysclid", "_openstat", "twclid",
            "ttclid", "li_fat_id", "epik", "sccid", "rdt_cid", "qclid", "s_kwcid", "ef_id", "wickedid", "irclickid",
            "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "mkt_tok", "vero_id", "vero_conv",
            "oly_enc_id", "oly_anon_id", "ref_src", "ref_url", "cmpid", "cmp_id", "wt_mc", "wt_zmc", "wt.mc_id", "s_cid",
            "ncid", "guccounter", "guce_referrer", "guce_referrer_sig", "cvid", "ocid", "smid", "smtyp", "mibextid",
            "sfnsn", "_branch_match_id", "_branch_referrer", "rb_clickid", "ml_subscriber", "ml_subscriber_hash",
            "bsft_clkid", "bsft_uid", "spm_id_from", "xtor", "echobox", "__twitter_impression", "fb_action_ids",
            "fb_action_types", "fb_ref", "fb_source", "action_object_map", "action_type_map", "ns_mchannel",
            "ns_source", "ns_campaign", "ns_linkname", "itm_source", "itm_medium", "itm_campaign", "itm_content",
            "itm_term", "_kx", "klaviyo_id", "dm_i", "trk_contact", "trk_msg", "trk_module", "trk_sid", "srsltid");
    private static final List<String> PREFIXES = List.of("utm_", "pk_", "piwik_", "mtm_", "matomo_", "hsa_", "stm_");
    /** What the AT Internet prefix may be followed by; other parameters that begin with "at" are left alone. */
    private static final Set<String> AT = Set.of(
            "at_medium", "at_campaign", "at_campaign_type", "at_custom1", "at_custom2", "at_custom3", "at_custom4",
            "at_format", "at_link_id", "at_link_origin", "at_link_type", "at_ptr_name", "at_bbc_team", "at_creation",
            "at_variant", "at_channel", "at_platform", "at_source", "at_type", "at_term");

    private TidyUrl() {}

    /** The address without tracking parameters; one that has none stays as it is to the letter. */
    public static String tidy(String url) {
        int hash = url.indexOf('#');
        String address = hash < 0 ? url : url.substring(0, hash);
        String fragment = hash < 0 ? "" : tidyFragment(url.substring(hash));
        int question = address.indexOf('?');
        if (question < 0 || address.regionMatches(true, 0, "mailto:", 0, 7)) {
            return address + fragment;
        }
        return address.substring(0, question) + tidyQuery(address.substring(question)) + fragment;
    }

    /** A query begins with its question mark; so does the result, if anything is left of it. */
    private static String tidyQuery(String query) {
        var kept = new ArrayList<String>();
        boolean changed = false;
        for (String parameter : query.substring(1).split("&", -1)) {
            if (isTracker(parameter)) {
                changed = true;
            } else {
                kept.add(parameter);
            }
        }
        if (!changed) {
            return query;
        }
        return kept.stream().allMatch(String::isEmpty) ? "" : "?" + String.join("&", kept);
    }

    private static String tidyFragment(String fragment) {
        int directive = fragment.indexOf(":~:");
        String rest = directive < 0 ? fragment : fragment.substring(0, directive);
        boolean gone = rest.equals("#") && directive >= 0;
        return gone || rest.length() > 1 && rest.indexOf('=') > 0 && isTracker(rest.substring(1)) ? "" : rest;
    }

    private static boolean isTracker(String parameter) {
        int equals = parameter.indexOf('=');
        String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        if (name.startsWith("amp;")) {
            name = name.substring(4);
        }
        if (name.startsWith("at_")) {
            return AT.contains(name);
        }
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static String decoded(String name) {
        try {
            return name.indexOf('%') < 0 ? name : URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
