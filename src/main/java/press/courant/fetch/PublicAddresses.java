package press.courant.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** The addresses of machines that everybody can reach, by the registries of special-purpose addresses (RFC 6890). */
final class PublicAddresses {
    private static final List<Block> SPECIAL_4 = blocks(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4");
    /** Of version 6 only this is given to networks at all. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");
    private static final List<Block> SPECIAL_6 = blocks("2001::/23", "2001:db8::/32", "3fff::/20");
    /** Ways to reach an address of version 4, by translation (RFC 6052) and by a tunnel (RFC 3056), and where it stands. */
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");
    private static final Block TUNNELLED = Block.of("2002::/16");

    /** The addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            return new Block(address(text.substring(0, slash)).getAddress(), Integer.parseInt(text.substring(slash + 1)));
        }

        private static InetAddress address(String literal) {
            try {
                return InetAddress.getByName(literal);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("Not an address: " + literal, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = 0xFF00 >> bits % 8 & 0xFF;
            return Arrays.equals(address, 0, whole, start, 0, whole)
                    && (mask == 0 || (address[whole] & mask) == (start[whole] & mask));
        }
    }

    private PublicAddresses() {}

    /** Java has made an address of version 4 of one that is mapped to version 6. */
    static boolean include(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic4(bytes);
        } else if (TRANSLATED.holds(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        } else if (TUNNELLED.holds(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static boolean isPublic4(byte[] address) {
        return SPECIAL_4.stream().noneMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::of).toList();
    }
}
