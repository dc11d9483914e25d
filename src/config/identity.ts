import { z } from 'zod';
import { define, text } from './setting.ts';

/** Whom the gateway is at the engine. */
export const identity = define({
  engineUsername: {
    flag: 'engine-username',
    value: 'NAME',
    schema: text.refine((name) => !name.includes(':')),
    must: 'be a user name without a colon',
    help: 'Whom to be at the engine when a request brings no Authorization header. Needs the password, too.',
  },
  enginePassword: {
    flag: 'engine-password',
    value: 'PASSWORD',
    schema: z.string().min(1),
    must: 'not be empty',
    help: 'The password of that user. Better given by the environment: flags can be seen by other users of the machine.',
    isSecret: true,
  },
});
