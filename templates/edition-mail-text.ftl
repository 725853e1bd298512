<#ftl output_format="plainText">
<#-- The mail of an edition, as plain text; lines are broken afterwards. -->
<#assign mail = page.mail>
<#setting locale=site.language>
${site.title}

${mail.title?upper_case}
<#if mail.period != mail.title>${mail.period}${words.comma}</#if>${words.entries(mail.entries)}${words.fullStop} ${words.labelled(words.mailOnSite, "[" + mail.urlLink + "]")}
<#if mail.plainIntroduction?has_content>

${mail.plainIntroduction}
</#if>
<#list mail.items as item>
<#assign entry = item.entry>

--------------------------------------------------------------------

${item.number}. ${entry.title}
<#if entry.source??>${entry.source.name}${words.comma}</#if><#if entry.author??>${entry.author}${words.comma}</#if>${entry.date.label}<#if entry.access??>${words.comma}${words["access-" + entry.access]}</#if>
<#if item.note??>

${words.labelled(words.mailNote, item.note)}
</#if>
<#if item.summary??>

${item.summary}
</#if>
<#if item.plain?has_content>

${item.plain}
</#if>
<#if entry.source?? && entry.source.caution??>

${words.labelled(words.caution, entry.source.caution)}
</#if>

${words.labelled(item.shortened?then(words.mailReadOn, words.mailOnSite), "[" + item.pageLink + "]")}<#if (item.reportLink > 0)>  ${words.labelled(words.mailReport, "[" + item.reportLink + "]")}</#if>
</#list>

--------------------------------------------------------------------

<#if mail.shortened>
${words.mailShorter}<#if (mail.items?size < mail.entries)>${words.comma}${words.mailMore(mail.entries - mail.items?size)}</#if>${words.fullStop} ${words.labelled(words.mailAllOnSiteAt, "[" + mail.urlLink + "]")}

</#if>
${words.mailLinks}

<#list mail.links as link>
[${link?counter}] ${link}
</#list>

${site.title}<#if site.description?has_content>. ${site.description}</#if>
${site.baseUrl}
