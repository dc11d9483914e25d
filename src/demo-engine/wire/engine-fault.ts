import type { EngineVersion } from '../engine-version.ts';

/** An error that the engine's REST application answers as a JSON object (engine-contract 1.3). */
export class EngineFault extends Error {
  readonly status: number;
  /** Simple name of the Java class, e.g. `InvalidRequestException`. */
  readonly type: string;
  /** null where no `ProcessEngineException` is at its root. */
  readonly code: number | null;
  /** What a class adds to the three properties of all, e.g. the missing permissions of a 403. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    type: string,
    message: string,
    code: number | null,
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'EngineFault';
    this.status = status;
    this.type = type;
    this.code = code;
    this.extra = extra;
  }
}

/** 400, thrown by the REST layer. */
export function invalidRequest(message: string): EngineFault {
  return new EngineFault(400, 'InvalidRequestException', message, null);
}

/** 400 with an empty message: JSON that cannot be read, or not into what the operation takes (engine-contract 1.3). */
export function unreadableJson(): EngineFault {
  return invalidRequest('');
}

/** 400, a wrong use of the engine's query API. */
export function notValid(message: string): EngineFault {
  return new EngineFault(400, 'NotValidException', message, 0);
}

/** 400, refused by the engine itself. */
export function badUserRequest(message: string): EngineFault {
  return new EngineFault(400, 'BadUserRequestException', message, 0);
}

/** 500, a required value is missing; the engine does not count this as the caller's fault (engine-contract 1.3). */
export function nullValue(message: string): EngineFault {
  return new EngineFault(500, 'NullValueException', message, 0);
}

/** 500, any other exception of the engine. */
export function processEngineFault(message: string): EngineFault {
  return new EngineFault(500, 'ProcessEngineException', message, 0);
}

/** 500, a null where the engine's code expects none; the text is the JVM's, so clients cannot rely on it. */
export function nullPointer(call: string, variable: string): EngineFault {
  return new EngineFault(500, 'NullPointerException', `Cannot invoke "${call}" because "${variable}" is null`, null);
}

/** 404 of `GET /external-task/{id}` with code null; the commands give 0 (engine-contract 4). */
export function noSuchTask(id: string, code: 0 | null): EngineFault {
  return new EngineFault(404, 'RestException', `External task with id ${id} does not exist`, code);
}

/** 500, an argument that Java code refused outside of the engine. */
export function illegalArgument(message: string): EngineFault {
  return new EngineFault(500, 'IllegalArgumentException', message, null);
}

/** 404, 400 … with code 0: what a command of a task refuses, wrapped by the REST layer (engine-contract 1.3). */
export function refusedCommand(status: 400 | 404, message: string): EngineFault {
  return new EngineFault(status, 'RestException', message, 0);
}

/** 500, a text longer than its column (engine-contract 8.3). */
export function columnTooSmall({ level }: EngineVersion): EngineFault {
  if (level < 18) {
    const what = 'Exception while executing Database Operation';
    return processEngineFault(`ENGINE-03004 ${what}: Value too long for column`);
  }
  const where = 'An exception occurred in the persistence layer.';
  const hint = 'Please check the server logs for a detailed message and the entire exception stack trace.';
  return new EngineFault(500, 'ProcessEnginePersistenceException', `${where} ${hint}`, 10_002);
}

/** 500 of what a real engine has and this one does not play; better than an answer that is not true. */
export function unplayed(what: string): EngineFault {
  return new EngineFault(500, 'UnsupportedOperationException', `The demo engine does not play ${what}.`, null);
}
