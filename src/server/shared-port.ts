import { createServer, type ListenOptions } from 'node:net';

/** Whether several processes can bind one port, each by itself (SO_REUSEPORT): on Linux, but neither on macOS nor on Windows. */
export async function canReusePort(): Promise<boolean> {
  try {
    await listenForAMoment({ host: '127.0.0.1', port: 0, reusePort: true });
    return true;
  } catch {
    return false;
  }
}

/** Rejects with Node's error where somebody else has the port; who shares it with others would not notice. */
export function requireFreePort(host: string, port: number): Promise<void> {
  return listenForAMoment({ host, port, exclusive: true });
}

function listenForAMoment(options: ListenOptions): Promise<void> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options, () => server.close(() => resolve()));
  });
}
