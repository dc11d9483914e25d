/** What the shop knows of an order. What is done about it is the engine's business: the shop has only ids of that. */
export type Order = {
  /** The business key of its process instance, too. */
  readonly number: string;
  readonly customer: string;
  readonly total: number;
  /** What the engine answered when the order started its process. */
  readonly processInstanceId: string;
  /** The task that the shop last heard of. The engine may have forgotten it since. */
  readonly taskId?: string;
};
