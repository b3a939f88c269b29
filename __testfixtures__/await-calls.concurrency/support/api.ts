export interface Item {
  id: string;
  name: string;
  price: number;
  tags: string[];
  parent?: Item;
}

export interface Cookies {
  get(name: string): { value: string } | undefined;
}

const items = new Map<string, Item>();

function itemOf(id: string): Item {
  return items.get(id) ?? { id, name: id, price: 1, tags: [] };
}

export function loadSync(id: string): Item {
  return itemOf(id);
}

export async function load(id: string): Promise<Item> {
  return itemOf(id);
}

export function findSync(id: string): Item | undefined {
  return items.get(id);
}

export async function find(id: string): Promise<Item | undefined> {
  return items.get(id);
}

export function listSync(): Item[] {
  return [...items.values()];
}

export async function list(): Promise<Item[]> {
  return [...items.values()];
}

export function saveSync(item: Item): void {
  items.set(item.id, item);
}

export async function save(item: Item): Promise<void> {
  items.set(item.id, item);
}

export function countSync(): number {
  return items.size;
}

export async function count(): Promise<number> {
  return items.size;
}

export function isReadySync(): boolean {
  return items.size > 0;
}

export async function isReady(): Promise<boolean> {
  return items.size > 0;
}

export function makeReaderSync(): (n: number) => Item {
  return (n) => itemOf(String(n));
}

export async function makeReader(): Promise<(n: number) => Item> {
  return (n) => itemOf(String(n));
}

export function makeTagSync(): (parts: TemplateStringsArray, ...values: unknown[]) => string {
  return (parts, ...values) => parts.raw.join('') + values.join('');
}

export async function makeTag(): Promise<(parts: TemplateStringsArray, ...values: unknown[]) => string> {
  return (parts, ...values) => parts.raw.join('') + values.join('');
}

export class Report {
  readonly lines: string[] = [];
}

export function loadClassSync(): typeof Report {
  return Report;
}

export async function loadClass(): Promise<typeof Report> {
  return Report;
}

export async function cookies(): Promise<Cookies> {
  return { get: (name) => ({ value: name }) };
}

export class Store {
  getSync(id: string): Item {
    return itemOf(id);
  }

  async get(id: string): Promise<Item> {
    return itemOf(id);
  }

  findSync(id: string): Item | undefined {
    return items.get(id);
  }

  async find(id: string): Promise<Item | undefined> {
    return items.get(id);
  }
}
