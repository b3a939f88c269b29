import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tables of rows, one JSON file each. */
export class DataStore {
  constructor(private readonly folder: string) {}

  read<Row>(table: string): Row[] {
    const file = this.fileOf(table);
    if (!existsSync(file)) return [];
    return JSON.parse(readFileSync(file, 'utf8')) as Row[];
  }

  write<Row>(table: string, rows: readonly Row[]): void {
    writeFileSync(this.fileOf(table), `${JSON.stringify(rows, null, 2)}\n`);
  }

  append<Row>(table: string, row: Row): number {
    const rows = [...this.read<Row>(table), row];
    this.write(table, rows);
    return rows.length;
  }

  private fileOf(table: string): string {
    return join(this.folder, `${table}.json`);
  }
}
