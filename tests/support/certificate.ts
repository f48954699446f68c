// A throw-away certificate authority and a leaf for given host names, made with the `openssl` command when a test runs: no key is
// ever committed. Takes about 0.1 s.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All PEM, besides `spki`. */
export interface Certificate {
  key: Buffer;
  cert: Buffer;
  /** For a client that is to trust it. */
  ca: Buffer;
  /** Base64 SHA-256 of the leaf's public key, as Chromium's --ignore-certificate-errors-spki-list wants it. */
  spki: string;
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30'];

/** Certifies `hosts`, localhost and 127.0.0.1. */
export function makeCertificate(hosts: readonly string[]): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'tashika-certificate-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const authority = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
    const extensions = authority.flatMap((extension) => ['-addext', extension]);
    openssl('req', '-x509', ...NEW_KEY, '-subj', '/CN=test CA', '-keyout', at('ca.key'), '-out', at('ca.pem'), ...extensions);
    openssl('req', ...NEW_KEY, '-subj', '/CN=test leaf', '-keyout', at('leaf.key'), '-out', at('leaf.csr'));
    const names = [...hosts, 'localhost'].map((host) => `DNS:${host}`).join(',');
    writeFileSync(at('ext'), `subjectAltName=${names},IP:127.0.0.1\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n`);
    const issuer = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '30'];
    openssl('x509', '-req', '-in', at('leaf.csr'), ...issuer, '-out', at('leaf.pem'), '-extfile', at('ext'));
    const cert = readFileSync(at('leaf.pem'));
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    const spki = createHash('sha256').update(publicKey).digest('base64');
    return { key: readFileSync(at('leaf.key')), cert, ca: readFileSync(at('ca.pem')), spki };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A certificate for `host` that nobody but itself vouches for. */
export function makeSelfSigned(host: string): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'tashika-certificate-'));
  const at = (name: string) => join(folder, name);
  try {
    const name = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
    execFileSync('openssl', ['req', '-x509', ...NEW_KEY, ...name, '-keyout', at('key'), '-out', at('cert')], { stdio: 'pipe' });
    return { key: readFileSync(at('key')), cert: readFileSync(at('cert')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
