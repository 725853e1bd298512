<#ftl output_format="plainText">
<#-- The mail of an edition, as plain text; lines are broken afterwards. -->
<#import "macros/words.ftlh" as words>
<#assign mail = page.mail>
${site.title}

${mail.title?upper_case}
<#if mail.period != mail.title>${mail.period}, </#if>${words.entries(mail.entries)}. On the site: [${mail.urlLink}]
<#if mail.plainIntroduction?has_content>

${mail.plainIntroduction}
</#if>
<#list mail.items as item>
<#assign entry = item.entry>

--------------------------------------------------------------------

${item.number}. ${entry.title}
<#if entry.source??>${entry.source.name}, </#if><#if entry.author??>${entry.author}, </#if>${entry.date.label}<#if entry.access??>, ${words.access(entry.access)}</#if>
<#if item.note??>

Note: ${item.note}
</#if>
<#if item.summary??>

${item.summary}
</#if>
<#if item.plain?has_content>

${item.plain}
</#if>
<#if entry.source?? && entry.source.caution??>

Caution: ${entry.source.caution}
</#if>

<#if item.shortened>Read on<#else>On the site</#if>: [${item.pageLink}]<#if (item.reportLink > 0)>  The report: [${item.reportLink}]</#if>
</#list>

--------------------------------------------------------------------

<#if mail.shortened>
This mail is shorter than the edition<#if (mail.items?size < mail.entries)>, which has ${words.entries(mail.entries - mail.items?size)} more</#if>. All of it is on the site: [${mail.urlLink}]

</#if>
LINKS

<#list mail.links as link>
[${link?counter}] ${link}
</#list>

${site.title}<#if site.description?has_content>. ${site.description}</#if>
${site.baseUrl}
