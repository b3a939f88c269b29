export interface Options {
  readonly concurrency?: number;
}

export default function pMap<Element, NewElement>(
  input: Iterable<Element | Promise<Element>>,
  mapper: (element: Element, index: number) => NewElement | PromiseLike<NewElement>,
  options?: Options,
): Promise<NewElement[]>;
