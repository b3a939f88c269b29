export interface Source {
  read(key: string): string;
  close(): void;
}
