export type { ItemRepository } from './itemRepository.js';
export { JsonItemRepository } from './jsonItemRepository.js';
export { MemoryItemRepository } from './memoryItemRepository.js';
export { SupplierRepository as Suppliers } from './supplierRepository.js';
