// `npm run bench [name]`: every benchmark, or those whose name holds the word. Exits with 1 where a goal is missed.
import { judge, race } from './harness.mjs';
import { BENCHMARKS } from './registry.mjs';

const wanted = process.argv[2] ?? '';
let missed = 0;
for (const { name, prepare } of BENCHMARKS.filter((benchmark) => benchmark.name.includes(wanted))) {
  console.log(`\n${name}`);
  const { cases = [], goals = [], measure } = await prepare();
  const figures = await race(cases);
  for (const figure of figures) {
    const spread = `p10 ${us(figure.p10Us)}  p90 ${us(figure.p90Us)}`;
    console.log(`  ${figure.name.padEnd(44)} ${us(figure.medianUs).padStart(12)}  ${spread}`);
  }
  const results = [...judge(figures, goals), ...((await measure?.(figures)) ?? [])];
  for (const { words, met } of results) {
    console.log(`  ${met ? 'reached' : 'MISSED '}  ${words}`);
    if (!met) missed += 1;
  }
}
process.exit(missed > 0 ? 1 : 0);

function us(value) {
  return value < 1000 ? `${value.toPrecision(3)} µs` : `${(value / 1000).toPrecision(3)} ms`;
}
