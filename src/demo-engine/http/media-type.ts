/** Whether a JSON body may be of this `Content-Type`; parameters do not matter (engine-contract 1.2). */
export function isJson(contentType: string | undefined): boolean {
  return essence(contentType ?? '') === 'application/json';
}

/** Whether `Accept` admits the type. Jersey looks at no quality: `q=0` admits too. What may be of any type is always admitted. */
export function accepts(accept: string | undefined, produced: string): boolean {
  if (accept === undefined || accept.trim() === '' || produced === '*/*') return true;
  const ranges = accept.split(',').map(essence);
  return [produced, `${produced.split('/')[0]}/*`, '*/*'].some((each) => ranges.includes(each));
}

function essence(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
