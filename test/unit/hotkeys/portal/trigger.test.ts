import { expect, it } from 'vitest';
import { labelOf } from '../../../../app/hotkeys/portal/label.ts';
import { triggerOf } from '../../../../app/hotkeys/portal/trigger.ts';

it.each([
	['CommandOrControl+Alt+Shift+Up', 'CTRL+ALT+SHIFT+Up'],
	['Shift+Alt+Control+M', 'CTRL+ALT+SHIFT+m'],
	['CommandOrControl+Control+M', 'CTRL+m'],
	['Super+P', 'LOGO+p'],
	['Command+P', 'LOGO+p'],
	['F9', 'F9'],
	['F24', 'F24'],
	['CommandOrControl+1', 'CTRL+1'],
	['CommandOrControl+!', 'CTRL+SHIFT+1'],
	['Alt+;', 'ALT+semicolon'],
	['Alt+=', 'ALT+equal'],
	['Alt+,', 'ALT+comma'],
	['Alt+-', 'ALT+minus'],
	['Alt+.', 'ALT+period'],
	['Alt+/', 'ALT+slash'],
	['Alt+`', 'ALT+grave'],
	['Alt+[', 'ALT+bracketleft'],
	['Alt+\\', 'ALT+backslash'],
	['Alt+]', 'ALT+bracketright'],
	["Alt+'", 'ALT+apostrophe'],
	['Alt+Space', 'ALT+space'],
	['Alt+Tab', 'ALT+Tab'],
	['Alt+Capslock', 'ALT+Caps_Lock'],
	['Alt+Numlock', 'ALT+Num_Lock'],
	['Alt+Scrolllock', 'ALT+Scroll_Lock'],
	['Alt+Backspace', 'ALT+BackSpace'],
	['Alt+Delete', 'ALT+Delete'],
	['Alt+Insert', 'ALT+Insert'],
	['Alt+Enter', 'ALT+Return'],
	['Alt+Esc', 'ALT+Escape'],
	['Alt+Home', 'ALT+Home'],
	['Alt+End', 'ALT+End'],
	['Alt+PageUp', 'ALT+Page_Up'],
	['Alt+PageDown', 'ALT+Page_Down'],
	['Alt+PrintScreen', 'ALT+Print'],
	['VolumeUp', 'XF86AudioRaiseVolume'],
	['VolumeDown', 'XF86AudioLowerVolume'],
	['VolumeMute', 'XF86AudioMute'],
	['MediaNextTrack', 'XF86AudioNext'],
	['MediaPreviousTrack', 'XF86AudioPrev'],
	['MediaStop', 'XF86AudioStop'],
	['MediaPlayPause', 'XF86AudioPlay'],
	['Alt+num0', 'ALT+KP_0'],
	['Alt+num9', 'ALT+KP_9'],
	['Alt+numdec', 'ALT+KP_Decimal'],
	['Alt+numadd', 'ALT+KP_Add'],
	['Alt+numsub', 'ALT+KP_Subtract'],
	['Alt+nummult', 'ALT+KP_Multiply'],
	['Alt+numdiv', 'ALT+KP_Divide'],
])('%s is %s to a desktop', (accelerator, trigger) => {
	expect(triggerOf(accelerator)).toBe(trigger);
});

it.each(['AltGr+P', '', 'P', 'Alt+', 'Hyper+P', 'Alt+Nonsense', '+', 'Alt++P'])(
	'has no words for “%s”',
	(accelerator) => {
		expect(triggerOf(accelerator)).toBeNull();
	},
);

it.each([
	['Ctrl+Alt+Shift+Up', 'CTRL+ALT+SHIFT+Up'],
	['Shift+Ctrl+Alt+↑', 'CTRL+ALT+SHIFT+Up'],
	['Press <Control><Alt>p', 'CTRL+ALT+p'],
	['Ctrl + Alt + P', 'CTRL+ALT+p'],
	['Meta+;', 'LOGO+semicolon'],
	['Ctrl+PgUp', 'CTRL+Page_Up'],
	['Alt+Enter', 'ALT+Return'],
])('takes “%s” for the key that was asked for', (described, trigger) => {
	expect(labelOf(described, trigger)).toBeNull();
});

it.each([
	['Meta+P', 'CTRL+ALT+p', 'Meta+P'],
	['Ctrl+Alt+P, Media Play', 'CTRL+ALT+p', 'Ctrl+Alt+P, Media Play'],
	['AltGr+P', null, 'AltGr+P'],
	['\u202eP+latA\n', 'ALT+p', 'P+latA'],
	['\0', 'ALT+p', null],
	['x'.repeat(10_000), 'ALT+p', `${'x'.repeat(59)}…`],
])('shows “%s” where %s was asked for', (described, trigger, label) => {
	expect(labelOf(described, trigger)).toBe(label);
});
