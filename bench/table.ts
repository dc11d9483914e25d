import type { Measurement } from './measure.ts';

const header = ['', 'passthrough us', 'gateway us', 'ratio', 'passthrough p50 / p99 ms', 'gateway p50 / p99 ms'];

/** Measurements as a table in Markdown, aligned. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = [header, ...measurements.map(rowOf)];
  const widths = header.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = '', ...body] = rows.map((row) =>
    line(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))),
  );
  const rule = line(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  return [head, rule, ...body].join('\n');
}

function rowOf({ name, passthrough, gateway, ratio }: Measurement): string[] {
  return [
    name,
    written(passthrough.cpu, 0),
    written(gateway.cpu, 0),
    written(ratio, 1, 'x'),
    `${written(passthrough.p50, 1)} / ${written(passthrough.p99, 1)}`,
    `${written(gateway.p50, 1)} / ${written(gateway.p99, 1)}`,
  ];
}

function written(value: number | undefined, digits: number, unit = ''): string {
  return value === undefined ? '-' : `${value.toFixed(digits)}${unit}`;
}
