/** The words around a code, in one language. */
export type Texts = {
  readonly lang: string;
  readonly sorry: string;
  readonly issue: string;
  readonly tryAgain: string;
  readonly restart: string;
  readonly statusCode: string;
  readonly errorCode: string;
  readonly serverMessage: string;
  readonly trouble: string;
  readonly message: string;
  readonly contactAdmin: string;
  readonly details: string;
  readonly signOut: string;
};

/** What Teams, Windows and the sign-in page say, as people see it. */
export const texts: readonly Texts[] = [
  {
    lang: 'en',
    sorry: 'We’re sorry—we’ve run into an issue.',
    issue: 'Something went wrong',
    tryAgain: 'Try again',
    restart: 'If that doesn’t work, try signing out and back in.',
    statusCode: 'Status code',
    errorCode: 'Error code',
    serverMessage: 'Server message',
    trouble: 'Sorry, but we’re having trouble signing you in.',
    message: 'The session is not valid. Please sign in again.',
    contactAdmin:
      'Your sign-in was successful but does not meet the criteria to access this resource. Contact your admin.',
    details: 'Troubleshooting details',
    signOut: 'Sign out',
  },
  {
    lang: 'de',
    sorry: 'Leider ist ein Problem aufgetreten.',
    issue: 'Es ist ein Fehler aufgetreten',
    tryAgain: 'Wiederholen',
    restart: 'Wenn das nicht hilft, melden Sie sich ab und wieder an.',
    statusCode: 'Statuscode',
    errorCode: 'Fehlercode',
    serverMessage: 'Servermeldung',
    trouble: 'Bei der Anmeldung ist leider ein Problem aufgetreten.',
    message: 'Die Sitzung ist ungültig. Melden Sie sich bitte erneut an.',
    contactAdmin:
      'Ihre Anmeldung war erfolgreich, erfüllt aber nicht die Kriterien für den Zugriff. Wenden Sie sich an Ihren Administrator.',
    details: 'Details zur Problembehandlung',
    signOut: 'Abmelden',
  },
  {
    lang: 'fr',
    sorry: 'Désolé, nous avons rencontré un problème.',
    issue: 'Une erreur s’est produite',
    tryAgain: 'Réessayer',
    restart: 'Si le problème persiste, déconnectez-vous, puis reconnectez-vous.',
    statusCode: 'Code d’état',
    errorCode: 'Code d’erreur',
    serverMessage: 'Message du serveur',
    trouble: 'Désolé, nous rencontrons des difficultés pour vous connecter.',
    message: 'La session n’est pas valide. Veuillez vous reconnecter.',
    contactAdmin:
      'Votre connexion a réussi, mais ne répond pas aux critères d’accès à cette ressource. Contactez votre administrateur.',
    details: 'Détails de résolution des problèmes',
    signOut: 'Se déconnecter',
  },
  {
    lang: 'es',
    sorry: 'Lo sentimos, hemos tenido un problema.',
    issue: 'Se ha producido un error',
    tryAgain: 'Reintentar',
    restart: 'Si esto no funciona, cierre sesión y vuelva a iniciarla.',
    statusCode: 'Código de estado',
    errorCode: 'Código de error',
    serverMessage: 'Mensaje del servidor',
    trouble: 'Lo sentimos, pero tenemos problemas para iniciar su sesión.',
    message: 'La sesión no es válida. Vuelva a iniciar sesión.',
    contactAdmin:
      'El inicio de sesión se realizó correctamente, pero no cumple los criterios para acceder. Póngase en contacto con su administrador.',
    details: 'Detalles de solución de problemas',
    signOut: 'Cerrar sesión',
  },
  {
    lang: 'ja',
    sorry: '申し訳ございません。問題が発生しました。',
    issue: '問題が発生しました',
    tryAgain: '再試行',
    restart: '解決しない場合は、サインアウトしてからもう一度サインインしてください。',
    statusCode: '状態コード',
    errorCode: 'エラー コード',
    serverMessage: 'サーバー メッセージ',
    trouble: '申し訳ありませんが、サインイン中に問題が発生しました。',
    message: 'セッションが無効です。もう一度サインインしてください。',
    contactAdmin:
      'サインインは成功しましたが、このリソースにアクセスするための条件を満たしていません。管理者に連絡してください。',
    details: 'トラブルシューティングの詳細',
    signOut: 'サインアウト',
  },
];
