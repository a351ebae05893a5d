/** The look of the whole comparison as a page: for a screen in light and dark, and for paper lying on its side. */
export const comparisonStyle = `
:root{color-scheme:light dark;--ink:#141a24;--soft:#4f5561;--paper:#fff;--line:#dcd9d3;--for:#1c6473;--against:#a84218;--both:#833a79;--band:#f4f2ee}
@media(prefers-color-scheme:dark){:root{--ink:#e1dfda;--soft:#b5b2ad;--paper:#11141a;--line:#2e333b;--for:#62bccd;--against:#ec8f62;--both:#dd9cd2;--band:#191d24}}
body{margin:2rem;color:var(--ink);background:var(--paper);font:15px/1.45 Georgia,'Source Serif 4','Times New Roman',serif}
h1{font-size:1.9rem;line-height:1.15;margin:0 0 .3rem;max-width:40rem;text-wrap:balance}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}h3{font-size:1rem;margin:1.4rem 0 .4rem;max-width:46rem}
h4,.meta,.legend,footer,td,thead th,.number,tr.question th,tr.position th{font-family:'Inter',system-ui,-apple-system,'Segoe UI',sans-serif}
.meta,.legend,footer,.number{color:var(--soft)}.meta,.legend{font-size:.85rem}ol{max-width:46rem;padding-left:1.4rem}li{margin-bottom:.5rem}a{color:inherit;text-underline-offset:.15em}
table{border-collapse:collapse;width:100%}thead th{position:sticky;top:0;background:var(--paper);font-size:.75rem;text-align:left;vertical-align:bottom;border-bottom:2px solid var(--ink);padding:.35rem .5rem}
td,tbody th{border-bottom:1px solid var(--line);padding:.35rem .5rem;vertical-align:top;text-align:left}thead th:first-child{width:30%}tbody th{font-weight:400;min-width:16rem;max-width:30rem}td{font-size:.75rem;min-width:5rem}
th.position{font-weight:600}tr.question th,tr.position th{background:var(--band);font-size:.8rem;font-weight:600;padding-top:.6rem}tr.position th{font-weight:500;color:var(--soft)}
th.relation{color:var(--soft)}.number,tbody th a{font-size:.75em;margin-right:.25em}
span.for{color:var(--for)}span.against{color:var(--against)}span.both{color:var(--both)}
section{border-top:1px solid var(--line);break-inside:auto}.text{break-inside:avoid;margin:.5rem 0}h4{font-size:.8rem;font-weight:600;margin:.5rem 0 .2rem}
blockquote{margin:0 0 .6rem;padding-left:.8rem;border-left:3px solid var(--line);max-width:44rem;break-inside:avoid}blockquote.for{border-color:var(--for)}blockquote.against{border-color:var(--against)}blockquote p{margin:0}footer{font-size:.75rem}
@page{size:landscape;margin:14mm}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--line:#bbb;--for:#1c6473;--against:#a84218;--both:#833a79;--band:#f1efea}body{margin:0;font-size:9.5pt;print-color-adjust:exact}thead th{position:static}thead{display:table-header-group}tr{break-inside:avoid}h2,h3,h4{break-after:avoid}h3{break-inside:avoid}a{text-decoration:none}td,thead th{font-size:7pt}thead th:first-child{width:34%}tbody th{min-width:40mm}.words{columns:2;column-gap:9mm}section{border:0}}
`.trim().replaceAll('\n', '')
