interface Hooks {
	after(): void | Promise<void>;
}

const hooks = { after(): void {} };
const others = { after(): void {} };
const kept = { save(): void {} };

export function setUp(log: (text: string) => Promise<void>): void {
	(hooks as Hooks).after = async () => await log('hooks');
	const held: Hooks = others;
	held.after = async () => await log('others');
}

export async function run(): Promise<void> {
	await hooks.after();
	await others.after();
}

export async function save(): Promise<void> {
	kept.save();
}
