export interface Row {
  id: string;
  title: string;
}

const rows = new Map<string, Row>();

export function loadSync(id: string): Row {
  return rows.get(id) ?? { id, title: id };
}

export async function load(id: string): Promise<Row> {
  return rows.get(id) ?? { id, title: id };
}

export function saveSync(row: Row): void {
  rows.set(row.id, row);
}

export async function save(row: Row): Promise<void> {
  rows.set(row.id, row);
}
