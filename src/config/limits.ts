import { define, whole } from './setting.ts';

/** How much a client may ask for. */
export const limits = define({
  maxBodySize: {
    flag: 'max-body-size',
    value: 'BYTES',
    schema: whole(1, 1_000_000_000),
    default: '1000000',
    must: 'be a whole number of bytes from 1 to 1000000000',
    help: 'The largest request body that is read.',
  },
});
