// refused: timing-seen
const log: string[] = [];
async function one(): Promise<void> {}
async function two(): Promise<void> {}
async function three(): Promise<void> {}
async function four(): Promise<void> {}
async function five(): Promise<void> {}

// Whoever calls it by the type of the table calls nothing that has its name.
const commands: Record<string, () => Promise<void>> = {
	async build() {
		await one();
		log.push('built');
	},
};
void commands.build?.();
log.push('after build');

const steps = {
	clean: async () => {
		await two();
		log.push('cleaned');
	},
};
for (const step of ['clean'] as const) void steps[step]();
log.push('after clean');

const known: { [Name in 'check']: () => Promise<void> } = {
	check: async () => {
		await three();
		log.push('checked');
	},
};
void known.check();
log.push('after check');

const untyped: any = {
	lint: async () => {
		await four();
		log.push('linted');
	},
};
untyped.lint();
log.push('after lint');

class Runner {
	static readonly table: Record<string, () => Promise<void>> = {
		deploy: async () => {
			await five();
			log.push('deployed');
		},
	};
}
void Runner.table.deploy?.();
log.push('after deploy');

export {};
