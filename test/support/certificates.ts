import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a certificate or key in `certificates/`, which `make.sh` there has made. */
export function certificateFile(name: string): string {
  return fileURLToPath(new URL(`./certificates/${name}`, import.meta.url));
}

/** What a server of the tests shows, and whom it lets in. The key of the gateway's certificate is encrypted with `open-sesame`. */
export function serverCertificate(name: 'engine' | 'expired' | 'elsewhere', wantsClientCertificate = false) {
  return {
    key: readFileSync(certificateFile('engine.key')),
    cert: readFileSync(certificateFile(`${name}.pem`)),
    ...(wantsClientCertificate && {
      ca: readFileSync(certificateFile('authority.pem')),
      requestCert: true,
      rejectUnauthorized: true,
    }),
  };
}
