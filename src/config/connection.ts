import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { define } from './setting.ts';

const certificates = z.string().refine(areCertificates);

/** How connections to the engine, and to the token endpoint, are made. */
export const connection = define({
  engineCa: {
    flag: 'engine-ca-file',
    value: 'FILE',
    schema: certificates,
    must: 'name a file with certificates in PEM (-----BEGIN CERTIFICATE-----)',
    help: "Certificates of authorities that may have signed the engine's, beside those that Node trusts.",
    isFile: true,
  },
  engineCertificate: {
    flag: 'engine-certificate-file',
    value: 'FILE',
    schema: certificates,
    must: 'name a file with certificates in PEM (-----BEGIN CERTIFICATE-----)',
    help: 'The certificate that the gateway shows to an engine that asks for one, with those between it and its authority. Needs the key, too.',
    isFile: true,
  },
  engineKey: {
    flag: 'engine-key-file',
    value: 'FILE',
    schema: z.string().includes('PRIVATE KEY-----'),
    must: 'name a file with a private key in PEM (-----BEGIN PRIVATE KEY-----)',
    help: 'The key of that certificate.',
    isFile: true,
  },
  engineKeyPassphrase: {
    flag: 'engine-key-passphrase',
    value: 'PASSPHRASE',
    schema: z.string().min(1),
    must: 'not be empty',
    help: 'What the key is encrypted with, if it is.',
    isSecret: true,
  },
  engineProxy: {
    flag: 'engine-proxy',
    value: 'URL',
    schema: z.string().trim().refine(isProxyUrl),
    must: 'be the http or https address of a proxy, e.g. http://user:password@proxy.example:3128, with no path',
    help: 'The proxy through which to reach the engine. Those of the environment (HTTPS_PROXY) are not used. The certificate of an https proxy must be one that Node trusts by itself (NODE_EXTRA_CA_CERTS).',
    isSecret: true,
  },
});

function areCertificates(given: string): boolean {
  const each = given.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return each.length > 0 && each.every(isCertificate);
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).fingerprint256 !== '';
  } catch {
    return false;
  }
}

function isProxyUrl(given: string): boolean {
  const url = URL.parse(given);
  return url !== null && /^https?:$/.test(url.protocol) && `${url.pathname}${url.search}${url.hash}` === '/';
}
