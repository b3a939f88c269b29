export interface Root {
  prepend(css: string): void;
}
type RootProcessor = (root: Root) => Promise<void> | void;
interface Processors {
  Once?: RootProcessor;
}
export interface Plugin extends Processors {
  postcssPlugin: string;
}
interface Result {
  css: string;
}
interface LazyResult extends PromiseLike<Result> {
  get css(): string;
}
interface Processor {
  process(css: string): LazyResult;
}
export default function postcss(plugins: readonly Plugin[]): Processor;
