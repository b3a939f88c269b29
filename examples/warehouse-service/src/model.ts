export interface Item {
  readonly sku: string;
  readonly name: string;
  readonly supplier: string;
  readonly quantity: number;
  readonly price: number;
}

/** What came in or went out. */
export interface Movement {
  readonly sku: string;
  readonly quantity: number;
}

export interface Label {
  readonly sku: string;
  readonly text: string;
  /** What the scanner at the gate checks. */
  readonly seal: string;
}

export interface Turnover {
  readonly supplier: string;
  readonly received: number;
  readonly shipped: number;
  readonly value: number;
}

export class NotFound extends Error {
  readonly statusCode = 404;
}
