export interface SinonStub<A extends readonly unknown[], R> {
  (...args: A): R;
  returns(value: R): this;
  resolves(value?: Awaited<R>): this;
  withArgs(...args: Partial<A>): this;
}
export type SinonStubbedInstance<T> = T & {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? SinonStub<A, R> : T[K];
};
export function stub<T extends object>(object: T): SinonStubbedInstance<T>;
export function mock<T extends object>(object: T): { expects(name: keyof T): unknown };
export function restore(): void;
