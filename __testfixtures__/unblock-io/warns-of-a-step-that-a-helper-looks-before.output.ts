// warned: split-step
import { appendFile } from 'node:fs/promises';

interface Coupon {
	code: string;
	used: boolean;
	worth: number;
}

export class Coupons {
	private coupons: Coupon[] = [];

	async redeem(code: string): Promise<boolean> {
		const coupon = this.coupons.find((it) => it.code === code && !it.used);
		if (coupon === undefined) return false;
		await appendFile('redeemed', `${code}\n`);
		coupon.used = true;
		return true;
	}

	async pay(code: string, amount: number): Promise<number> {
		const coupon = this.must(code);
		this.ensure(coupon, amount);
		await appendFile('paid', `${amount}\n`);
		coupon.worth -= amount;
		return coupon.worth;
	}

	async next(): Promise<string | undefined> {
		const [coupon] = this.unused();
		if (coupon === undefined) return undefined;
		await appendFile('next', coupon.code);
		coupon.used = true;
		return coupon.code;
	}

	private unused(): Coupon[] {
		return this.coupons.filter((it) => !it.used);
	}

	private must(code: string): Coupon {
		const found = this.coupons.find((it) => it.code === code);
		if (found === undefined) throw new Error(`no coupon ${code}`);
		return found;
	}

	private ensure(coupon: Coupon, amount: number): void {
		if (coupon.worth < amount) throw new Error('not enough');
	}
}
