// node tests/support/complete-lockfile.mjs: names in the lockfile the packages for other platforms that the registry at hand did not
// serve when it was written. Without them `npm ci` calls the lockfile out of date, on every machine. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const PLATFORM =
  /(android|darwin|linux|win32|freebsd|netbsd|openbsd|openharmony|sunos|aix)-(arm64|x64|arm|ia32|ppc64|riscv64|s390x|loong64)(?:-(\w+))?$/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const { '': root, ...packages } = lock.packages;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] || packages[`${path}/node_modules/${name}`]) continue;
    const [, os, cpu, abi = ''] = PLATFORM.exec(name) ?? [];
    if (!os || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) throw new Error(`${name}@${version} is no package of one platform`);
    const libc = os === 'linux' && abi.startsWith('musl') ? 'musl' : os === 'linux' && abi.startsWith('gnu') ? 'glibc' : null;
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev && { dev: true }),
      ...(libc && { libc: [libc] }),
      optional: true,
      os: [os],
    };
    console.log(`named ${name}@${version}`);
  }
}
const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }, null, 2)}\n`);
