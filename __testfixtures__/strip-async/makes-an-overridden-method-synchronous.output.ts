class Base {
	label(): string {
		return 'base';
	}
}

class Derived extends Base {
	override label(): string {
		return `${super.label()} derived`;
	}
}

export async function main(): Promise<void> {
	const all: Base[] = [new Base(), new Derived()];
	for (const each of all) console.log(each.label());
}
main().catch(console.error);
