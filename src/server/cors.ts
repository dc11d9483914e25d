import type { YogaServerOptions } from 'graphql-yoga';

/** How long a browser may remember that it may ask: a day, in seconds; browsers take less. */
const rememberedFor = 86_400;

/**
 * Lets web pages of these origins ask, without cookies. Off without any. Others are told nothing: yoga by itself tells them `null`, which is what
 * a page in a sandboxed frame calls itself.
 */
export function corsFor(
  origins: readonly string[] | undefined,
): NonNullable<YogaServerOptions<object, object>['cors']> {
  if (origins === undefined) return false;
  return (request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !(origins.includes('*') || origins.includes(origin))) return false;
    return {
      // A list of two, so that the answer says `vary: origin`.
      origin: [origin, origin],
      methods: ['GET', 'POST'],
      credentials: false,
      maxAge: rememberedFor,
    };
  };
}
