// untouched: what runs in the place of these methods gives promises.
class Adapter {
	count = () => 0;

	validate(x) {
		return true;
	}

	async run() {
		await null;
		console.log(await this.validate('bad'), await this.count());
	}
}

class Http extends Adapter {
	count = async () => {
		await null;
		return 5;
	};

	async validate(x) {
		await null;
		return x !== 'bad';
	}
}

export async function main() {
	await null;
	await new Http().run();
}
