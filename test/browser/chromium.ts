import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Without a GPU, without a profile, and without anything that speaks with the world by itself or finds a host by name. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts the Chromium of this machine: CHROMIUM_PATH, else Debian's. Throws, saying what to install, where there is none. */
export function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no ${executablePath}: install chromium (apt-get install chromium), or name another one in CHROMIUM_PATH.`,
    );
  }
  return chromium.launch({ executablePath, headless: true, args });
}
