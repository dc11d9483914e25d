import type { DemoStep } from '../demo-task.ts';

/** A step of a process of the shop, and what can go wrong in it. */
export type Step = {
  readonly activityId: string;
  readonly topicName: string;
  readonly worker: string;
  readonly errorMessage: string;
  readonly cause: string;
  /** By code of a BPMN error. */
  readonly onBpmnError?: DemoStep['onBpmnError'];
};

export type ShopProcess = {
  readonly key: string;
  readonly name: string;
  readonly versionTag?: string;
  readonly tenantId?: string;
  readonly steps: readonly Step[];
};

const chargeCard: Step = {
  activityId: 'ChargeCard',
  topicName: 'charge-card',
  worker: 'payment-worker-1',
  errorMessage: 'Card declined: insufficient funds',
  cause: 'PaymentDeclined: issuer answered 51',
  onBpmnError: { 'card-declined': { activityId: 'AskForOtherCard', topicName: 'ask-for-other-card' } },
};

const reserveStock: Step = {
  activityId: 'ReserveStock',
  topicName: 'reserve-stock',
  worker: 'warehouse-worker-2',
  errorMessage: 'Only 2 of 3 pieces left in warehouse Köln',
  cause: 'OutOfStock: wanted 3, found 2',
  onBpmnError: { 'out-of-stock': { activityId: 'RefundCard', topicName: 'refund-card' } },
};

const shipParcel: Step = {
  activityId: 'ShipParcel',
  topicName: 'ship-parcel',
  worker: 'shipping-worker-1',
  errorMessage: 'The carrier does not know the address "Große Straße 1"',
  cause: 'UnknownAddress: no delivery area matches',
  onBpmnError: { undeliverable: { activityId: 'AskForAddress', topicName: 'ask-for-address' } },
};

const announceDelivery: Step = {
  activityId: 'AnnounceDelivery',
  topicName: 'announce-delivery',
  worker: 'mail-worker-3',
  errorMessage: 'Mail server refused the recipient',
  cause: 'SmtpError: 550 mailbox unavailable',
};

const inspectReturn: Step = {
  activityId: 'InspectReturn',
  topicName: 'inspect-return',
  worker: 'warehouse-worker-1',
  errorMessage: 'The parcel came back empty',
  cause: 'InspectionFailed: weight 0.1 kg, expected 1.4 kg',
};

const refundCard: Step = {
  activityId: 'RefundCard',
  topicName: 'refund-card',
  worker: 'payment-worker-2',
  errorMessage: 'The card has expired since the order',
  cause: 'RefundRejected: issuer answered 54',
};

const sendInvoice: Step = {
  activityId: 'SendInvoice',
  topicName: 'send-invoice',
  worker: 'mail-worker-1',
  errorMessage: 'The VAT number could not be verified',
  cause: 'ServiceUnavailable: register answered 503',
};

const orderSupplies: Step = {
  activityId: 'OrderSupplies',
  topicName: 'order-supplies',
  worker: 'warehouse-worker-2',
  errorMessage: 'The supplier quotes a new price',
  cause: 'PriceChanged: 12.40 instead of 11.90',
};

const fulfilment = { key: 'order-fulfilment', name: 'Order fulfilment', versionTag: '3.2' };
const fulfilmentSteps = [chargeCard, reserveStock, shipParcel, announceDelivery];

/** The shop's own processes, and order fulfilment for two tenants that sell through it. */
export const shopProcesses: readonly ShopProcess[] = [
  { ...fulfilment, steps: fulfilmentSteps },
  { key: 'invoicing', name: 'Invoicing', versionTag: '2026-01', steps: [sendInvoice] },
  { ...fulfilment, tenantId: 'north', steps: fulfilmentSteps },
  { key: 'returns', name: 'Returns and refunds', versionTag: '1.4', steps: [inspectReturn, refundCard] },
  { ...fulfilment, tenantId: 'south', steps: fulfilmentSteps },
  { key: 'restocking', name: 'Restocking', steps: [orderSupplies] },
];
