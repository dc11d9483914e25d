import { builder } from './builder.ts';

/** What a connection tells of its page, whatever its rows are. */
export type Page = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

export const PageInfo = builder.objectRef<Page>('PageInfo');

PageInfo.implement({
  shareable: true,
  description: 'Where a page lies in its list, and how to go on.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there are more after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether some were skipped to get here.' }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'Cursor of the first edge; null on an empty page.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last edge, to be given as `after`; null on an empty page.',
    }),
  }),
});
