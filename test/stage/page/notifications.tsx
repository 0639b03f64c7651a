import type { NotificationState } from '../desktop/state.ts';
import type { Send } from './connection.ts';

interface Props {
	notifications: readonly NotificationState[];
	send: Send;
}

export function Notifications({ notifications, send }: Props) {
	return (
		<section
			class="notifications"
			aria-label="Notifications"
			onPointerDown={(event) => event.stopPropagation()}
		>
			{notifications.map(({ id, title, body, icon, actions }) => (
				<article key={id} class="notification" aria-label={title}>
					<button
						type="button"
						onClick={() => send({ type: 'notification', notificationId: id, action: 'click' })}
					>
						{icon !== '' && <img src={icon} alt="" />}
						<span>
							<strong class="title">{title}</strong>
							<span class="body">{body}</span>
						</span>
					</button>
					<button
						type="button"
						class="close"
						aria-label="Close notification"
						onClick={() => send({ type: 'notification', notificationId: id, action: 'close' })}
					>
						×
					</button>
					{actions.length > 0 && (
						<div class="actions">
							{actions.map((label, actionIndex) => (
								<button
									key={label}
									type="button"
									onClick={() => send({ type: 'notificationAction', notificationId: id, actionIndex })}
								>
									{label}
								</button>
							))}
						</div>
					)}
				</article>
			))}
		</section>
	);
}
