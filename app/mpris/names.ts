/** https://specifications.freedesktop.org/mpris-spec/latest/#Bus-Name-Policy */
export const MPRIS_NAME = 'org.mpris.MediaPlayer2.baton';

export const MPRIS_PATH = '/org/mpris/MediaPlayer2';

export const ROOT_INTERFACE = 'org.mpris.MediaPlayer2';

export const PLAYER_INTERFACE = 'org.mpris.MediaPlayer2.Player';
