import { CAUGHT } from "./tripwire.ts";

const RUN = `document.documentElement.setAttribute('${CAUGHT}','')`;
const STORY =
	"<p>Harbour master Ines Roth said on Monday that the ferry to Gull Point had stopped sailing for the winter.</p><p>The council said that the ferry had not stopped sailing, and that it would run on Sundays.</p>";

/** A page whose every part tries to run, to load from the address `out` or to lead there, in the ways in which a page of the web can. */
export const trapPage = (out: string): string => `<!doctype html><html lang="en" onload="${RUN}"><head><meta charset="utf-8"><title>Ferry stops</title>
<base href="${out}/"><meta http-equiv="refresh" content="0;url=${out}/refresh"><link rel="stylesheet" href="${out}/a.css"><link rel="prefetch" href="${out}/pre"><link rel="dns-prefetch" href="${out}"><link rel="preload" as="image" href="${out}/load"><link rel="icon" href="${out}/icon">
<script>${RUN}</script><script src="${out}/a.js"></script><script type="module">import "${out}/m.js"</script><script type="speculationrules">{"prefetch":[{"urls":["${out}/s"]}]}</script>
<style>@import "${out}/i.css"; body { background: url(${out}/bg) } @font-face { font-family: f; src: url(${out}/f) } p { font-family: f; cursor: url(${out}/c), auto } p::before { content: u\\72l(${out}/hidden) } .x { background-image: image-set("${out}/set" 1x) }</style></head>
<body onload="${RUN}" background="${out}/body" onpageshow="${RUN}"><article><h1>Ferry stops</h1>${STORY}
<img src="${out}/img" srcset="${out}/set 2x" onerror="${RUN}"><img src=x onerror="${RUN};alert(1)"><picture><source srcset="${out}/p"><img alt=""></picture><input type="image" src="${out}/input" autofocus onfocus="${RUN}">
<svg onload="${RUN}"><image href="${out}/svg"/><use href="${out}/use#x"/><animate onbegin="${RUN}" attributeName="x" dur="1s"/><foreignObject><iframe src="${out}/fo"></iframe></foreignObject><style><img src=x onerror="${RUN}"></style></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;"></math>
<iframe src="${out}/frame"></iframe><iframe srcdoc="<script>top.${RUN}</script>"></iframe><object data="${out}/object"></object><embed src="${out}/embed"><video src="${out}/video" poster="${out}/poster" autoplay></video><audio src="${out}/audio" autoplay></audio>
<form id="f" action="${out}/form"><button formaction="${out}/b" autofocus onfocus="${RUN}">Go</button></form><details open ontoggle="${RUN}"><summary>x</summary>y</details><marquee onstart="${RUN}">x</marquee>
<a id="away" href="${out}/away" ping="${out}/ping" target="_top">Read on</a><a href="javascript:${RUN}">Script</a><a href="${out}/new" target="_blank">New</a><map name="m"><area shape="default" href="${out}/area"></map>
<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript><textarea></textarea><img src=x onerror="${RUN}"></textarea><xmp></xmp><img src=x onerror="${RUN}"><template><script>${RUN}</script></template>
<div style="background:url(${out}/style)" class="x" onmouseover="${RUN}" style="animation: a 1s" onanimationstart="${RUN}">x</div><p>&lt;img src=x onerror="${RUN}"&gt;</p></article><plaintext><script>${RUN}</script></body></html>`;
