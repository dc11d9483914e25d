import { EngineError } from './engine-error.ts';

/** One permission that would have sufficed (engine-contract 1.3). */
export type MissingPermission = {
  readonly permission: string | null;
  readonly resource: string | null;
  readonly resourceId: string | null;
};

/** The caller is known but may not do this: 403, or a task of another tenant. */
export class ForbiddenError extends EngineError {
  readonly code = 'FORBIDDEN';
  /** Any one of these would do; empty when the engine does not say. */
  readonly missingPermissions: readonly MissingPermission[];

  constructor(missingPermissions: readonly MissingPermission[]) {
    const [first] = missingPermissions;
    super(
      first === undefined
        ? 'You may not do this on the engine.'
        : `You may not do this on the engine: ${first.permission} on ${first.resource} is missing.`,
    );
    this.missingPermissions = missingPermissions;
  }

  override get extensions() {
    return { missingPermissions: this.missingPermissions };
  }
}
