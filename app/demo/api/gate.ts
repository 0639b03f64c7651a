import type { Grants } from '../accounts/grants.ts';
import { notOnAllowlist } from '../http/fault-replies.ts';
import type { Incoming } from '../http/incoming.ts';
import { apiError, Refusal, type Reply, text } from '../http/reply.ts';
import { routePattern } from '../http/route-pattern.ts';
import { closedToThisApp, withoutGoneFields } from './development-mode.ts';
import { requireScopes } from './parameters.ts';
import { routes } from './routes.ts';
import type { World } from './world.ts';

const ownerNotPremium =
	'Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again.';

const compiled = routes.map((route) => {
	const [method = '', path = ''] = route.on.split(' ');
	return { route, method, match: routePattern(`* /v1${path}`) };
});

/** Answers `/v1/…`: token first, then the account's standing, then the operation and its scopes. */
export function answerApiRequest(request: Incoming, world: World, grants: Grants): Reply {
	const scopes = authorise(request, grants);
	if (!world.account.ownerIsPremium) return text(403, ownerNotPremium);
	if (!world.account.isAllowlisted) return text(403, notOnAllowlist);
	const onPath = compiled.flatMap(({ route, method, match }) => {
		const parameters = match(request.method, request.path);
		return parameters ? [{ route, method, parameters }] : [];
	});
	const found = onPath.find(({ method }) => method === request.method);
	if (!found)
		return onPath.length > 0 ? apiError(405, 'Method not allowed') : apiError(404, 'Service not found');
	const { route, parameters } = found;
	const inDevelopmentMode = world.mode === 'development-2026';
	if (inDevelopmentMode && route.closedInDevelopmentMode) return closedToThisApp;
	requireScopes(scopes, route.scopes);
	const reply = route.handle({ ...request, parameters, scopes }, world);
	return inDevelopmentMode ? withoutGoneFields(reply) : reply;
}

function authorise(request: Incoming, grants: Grants): ReadonlySet<string> {
	const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
	if (token === undefined) throw new Refusal(apiError(401, 'No token provided'));
	const check = grants.checkAccess(token);
	if (check.kind !== 'valid') {
		const message = check.kind === 'expired' ? 'The access token expired' : 'Invalid access token';
		throw new Refusal(apiError(401, message));
	}
	return new Set(check.claims.scopes);
}
