export interface Source {
  read(key: string): Promise<string>;
  close(): void;
}
