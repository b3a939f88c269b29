export interface Item {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly price: number;
  readonly supplier: string;
}

export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Order {
  readonly sku: string;
  readonly quantity: number;
  readonly sentTo: string;
}
