import { it } from 'vitest';
import { deflateSync, deflateRawSync, constants, gzipSync } from 'node:zlib';
import { inflateZlib } from '../core/lib/inflate.ts';
import { isToken } from '../core/read/carried.ts';
import { containerOf } from '../core/read/containers/registry.ts';
import { parseJson } from '../core/lib/json.ts';
import { xmlEvents } from '../core/lib/xml.ts';
function time(name: string, f: () => unknown) { const m=process.memoryUsage(); const t=performance.now(); let r: unknown; try { r=f() } catch(e) { r=String(e) } const ms=performance.now()-t; const m2=process.memoryUsage();
 console.log(name, ms.toFixed(1)+'ms', 'ab', ((m2.arrayBuffers-m.arrayBuffers)/1e6).toFixed(1), 'heap', ((m2.heapUsed-m.heapUsed)/1e6).toFixed(1), typeof r==='string'?r.slice(0,80):(r as any)?.length ?? r); }
// dynamic-block flood
function bitWriter() { const out: number[]=[]; let acc=0,n=0; return { bits(v:number,c:number){ for(let i=0;i<c;i++){ acc|=((v>>i)&1)<<n; if(++n===8){out.push(acc);acc=0;n=0;} } }, done(){ if(n) out.push(acc); return Uint8Array.from(out);} } }
function flood(bytes: number, literals: boolean) {
  // dynamic block: code lengths 1..15,15 for litlen symbols incl 256; dist same
  const w=bitWriter();
  const order=[16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15];
  // want code-length alphabet: use symbols 1..15 (each 4 bits: 15 symbols + 18 => 16 codes of length 4)
  const clen=new Array(19).fill(0); for(let s=1;s<=15;s++) clen[s]=4; clen[18]=4;
  // canonical codes
  let code=0; const cc:number[]=[]; for(let s=0;s<19;s++) if(clen[s]){cc[s]=code++;}
  const rev=(v:number,c:number)=>{let r=0;for(let i=0;i<c;i++) r|=((v>>i)&1)<<(c-1-i);return r};
  const sym=(s:number)=>w.bits(rev(cc[s]!,4),4);
  let count=0;
  const size=()=>0;
  for(let k=0;k<bytes;k++){
    w.bits(0,1); w.bits(2,2);
    // litlen: 257 symbols: need 16 nonzero incl 256. dist 16 symbols.
    w.bits(0,5); w.bits(15,5); w.bits(15,4);
    for(const o of order) w.bits(clen[o],3);
    // lit lengths: symbols 0.. : 15 lengths 1..15 at symbols 0..14? 256 gets 15
    for(let s=1;s<=15;s++) sym(s);
    // zeros for 15..255 = 241 zeros: 138 + 103
    sym(18); w.bits(127,7); sym(18); w.bits(103-11,7);
    sym(15);
    for(let s=1;s<=15;s++) sym(s); sym(15);
    if (literals) w.bits(0,1); // literal symbol 0 code '0'
    w.bits(rev(0x7fff,15),15); // EOB: length 15 last code: all ones
    count++;
  }
  w.bits(1,1); w.bits(1,2); w.bits(0,7);
  return w.done();
}
it('adv', () => {
  for (const lit of [false,true]) { const raw=flood(lit?22000:22000,lit); const z=new Uint8Array(raw.length+6); z.set([0x78,0x9c]); z.set(raw,2); time('flood '+raw.length+' '+lit, ()=>inflateZlib(z,1<<20)); }
  const bomb=deflateSync(Buffer.alloc(256<<20)); time('bomb '+bomb.length, ()=>inflateZlib(new Uint8Array(bomb),1<<20)); time('bomb again', ()=>inflateZlib(new Uint8Array(bomb),1<<20));
  const noise=Buffer.from(Array.from({length:700000},(_, i)=>(Math.sin(i)*1e5)&255)); const nz=deflateSync(noise); time('noise '+nz.length, ()=>inflateZlib(new Uint8Array(nz),1<<20));
  const st=deflateSync(noise,{level:0}); time('stored '+st.length, ()=>inflateZlib(new Uint8Array(st),1<<20));
  const junk=new Uint8Array(1<<20); junk.set([0x78,0x9c,3,0]); time('junk after end',()=>inflateZlib(junk,1<<20));
  time('token 5MiB', ()=>isToken('ey'+'A'.repeat(5<<20)));
  time('token 5MiB ok', ()=>isToken('ey'+'A'.repeat(2<<20)+'.'+'A'.repeat(2<<20)+'.'+'A'.repeat(2<<20)));
  time('json 5MiB string', ()=>parseJson('{"a":"'+'あ\\n'.repeat(1<<20)+'"}'));
  time('json digits', ()=>parseJson('['+'9'.repeat(5<<20)+']'));
  time('json frac', ()=>parseJson('[0.'+'9'.repeat(5<<20)+']'));
  time('json blanks', ()=>parseJson('['+' '.repeat(5<<20)+']'));
  const x='<svg xmlns="http://www.w3.org/2000/svg">'; const run=(s:string)=>{let n=0; for(const _ of xmlEvents(s)) n++; return n};
  time('xml amp', ()=>run(x+'&amp;'.repeat(1<<20)+'</svg>'));
  time('xml & no semicolon', ()=>run(x+'&'.repeat(5<<20)+'</svg>'));
  time('xml &aaaa', ()=>run(x+'&'+'a'.repeat(5<<20)+'</svg>'));
  time('xml name', ()=>run(x+'<'+'a'.repeat(5<<20)+'/></svg>'));
  time('xml name jp', ()=>run(x+'<'+'あ'.repeat(1<<20)+'/></svg>'));
  time('xml decl blanks', ()=>run('<?xml version="1.0"'+' '.repeat(5<<20)));
  time('xml comments', ()=>run(x+'<!---->'.repeat(700000)+'</svg>'));
  time('xml attrs', ()=>run(x+('<g '+Array.from({length:990},(_, i)=>`a${i}=""`).join(' ')+'/>').repeat(600)+'</svg>'));
  time('xml nsattrs', ()=>run(x+('<g '+Array.from({length:990},(_, i)=>`xmlns:a${i}="x"`).join(' ')+'/>').repeat(400)+'</svg>'));
  time('xml cdata', ()=>run(x+'<![CDATA[]]>'.repeat(400000)+'</svg>'));
  time('xml numeric', ()=>run(x+'&#'+'0'.repeat(5<<20)+'65;</svg>'));
  time('svg text/comments', ()=>containerOf(new TextEncoder().encode('<!--'+'a'.repeat(5<<20)))?.id);
});
