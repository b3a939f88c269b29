class Base {
	async label(): Promise<string> {
		return 'base';
	}
}

class Derived extends Base {
	override async label(): Promise<string> {
		return `${await super.label()} derived`;
	}
}

export async function main(): Promise<void> {
	const all: Base[] = [new Base(), new Derived()];
	for (const each of all) console.log(await each.label());
}
main().catch(console.error);
