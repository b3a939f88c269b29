export declare class Database {
  exec(sql: string): Promise<void>;
  get<Row = unknown>(sql: string, ...values: unknown[]): Promise<Row | undefined>;
}
