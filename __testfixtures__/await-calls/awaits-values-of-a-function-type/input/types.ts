export type Loader = (id: string) => string;

export interface Source {
  readonly name: string;
  readonly load: Loader;
}
