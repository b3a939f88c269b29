export type Loader = (id: string) => string | Promise<string>;

export interface Source {
  readonly name: string;
  readonly load: Loader;
}
