import { total, viaSlots } from '../alias/alias.ts';
import { A, B, Doubling, open, sumAll, values } from '../barrel/barrel.ts';
import { Base, IoReader } from '../base/base.ts';
import { top1 } from '../cycle1/one.ts';
import { top2 } from '../cycle2/two.ts';
import { useApi } from '../obj/obj.ts';
import { runTests } from '../tests/tests.ts';
import { counted, first } from '../top/top.ts';
function main(): void {
	const out: unknown[] = [];
	out.push(new A().twice(), new B().twice(), Base.make('b'), new Doubling().read('b'), new IoReader().get());
	const listed = [...values(["b", "a"])];
	out.push(total(["a", "b"]), viaSlots(), sumAll(["a", "b"]), listed);
	out.push(open('a'), top1(), top2(), useApi(), first, counted, runTests());
	try { new Doubling().read('zzz'); } catch (error) { out.push(String(error)); }
	console.log(JSON.stringify(out));
}
main();
