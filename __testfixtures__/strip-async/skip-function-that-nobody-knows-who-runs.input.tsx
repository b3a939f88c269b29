// refused: timing-seen
import './support/jsx.js';

const log: string[] = [];
async function one(): Promise<void> {}
async function two(): Promise<void> {}
async function three(): Promise<void> {}
async function four(): Promise<void> {}
async function five(): Promise<void> {}
async function six(): Promise<void> {}
async function seven(): Promise<void> {}
async function eight(): Promise<void> {}
async function nine(): Promise<void> {}

interface Route {
	handle(): void;
}

function serve(route: Route): void {
	route.handle();
	log.push('served');
}

export const element = {
	button: (
		<button
			onClick={async () => {
				await one();
				log.push('clicked');
			}}
		/>
	),
};

serve({
	handle: async () => {
		await two();
		log.push('handled');
	},
});

serve({
	async handle() {
		await three();
		log.push('handled');
	},
});

async function handle(): Promise<void> {
	await four();
	log.push('handled');
}
serve({ handle });

class Closing {
	async handle(): Promise<void> {
		await five();
		log.push('closed');
	}
}
serve(new Closing());

class Opening {
	onOpened?: () => void;

	open(): void {
		this.onOpened = note;
		this.onOpened();
		log.push('open');
	}
}

async function note(): Promise<void> {
	await six();
	log.push('noted');
}
new Opening().open();

function finish(
	done: () => void = async () => {
		await seven();
		log.push('done');
	},
): void {
	done();
	log.push('finished');
}
finish();

async function greet(this: string): Promise<void> {
	await eight();
	log.push(this);
}
const hello = greet.bind('hello');
hello();
greet.call('again');
log.push('greeted');

async function tag(_: TemplateStringsArray): Promise<void> {
	await nine();
	log.push('tagged');
}
tag`x`;
log.push('at the end');
