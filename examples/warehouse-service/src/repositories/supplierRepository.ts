import type { Supplier } from '../model.js';
import type { DataStore } from '../store/dataStore.js';

export class SupplierRepository {
  constructor(private readonly store: DataStore) {}

  require(id: string): Supplier {
    const supplier = this.store.read<Supplier>('suppliers').find((candidate) => candidate.id === id);
    if (supplier === undefined) throw new Error(`unknown supplier: ${id}`);
    return supplier;
  }
}
