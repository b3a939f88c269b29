import { Base, IoReader, type Reader } from '../base/base.ts';
export class A extends Base {
	protected key() { return 'a'; }
	override value(): number { return super.value() + 10; }
}
export class B extends Base { protected key() { return 'b'; } }
export class Doubling implements Reader {
	constructor(private readonly inner: Reader = new IoReader()) {}
	read(key: string): number { return this.inner.read(key) * 2; }
}
