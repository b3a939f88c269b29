// warned: first-failure
import { loadOrders, loadUser } from './support/api.js'

export async function summary(id: string): Promise<string> {
	const [user, orders] = await Promise.all([
		loadUser(id),
		loadOrders(
			id,
		),
	])
	return `${user.name}: ${orders.length}`
}
