"""Words: what the made-up texts are made of, in each language."""

WORDS = {
    # words of our own pages: first the commonest, then the longer ones
    "sv": """
        du det och är kan en som om ett inte på får att med barnet ska dig eller till för vi vad har fråga
        den barn familjehem när finns här behöver någon hem vara också så ditt gäller gör ni hos vård av hur
        vem står barnets år din där sidan sida andra bor stöd ja då vill läs ta be göra säg svenska de från
        socialtjänsten varje föräldrar var något prata efter annan inget ingen lagen nämnden vuxna berätta
        beslut webbplatsen sedan samma hjälp hemma kommer först hemmet skriv tycker passar språk under svårt
        känner redan kontakt utbildning telefon olika ibland ringer historiken vårdnadshavare avlastning
        länge vården behövs ändra varför ringa vilka skriver oftast visar arbeta vissa vuxen flytta månad
        flyttar domstol säger saknas använda första texten alltid uppdrag skolan kontaktperson utredning
        socialsekreterare frågor skola samtycke ensam dator språket
    """,
    "sv-simple": """
        du det är kan som en om barnet och att på inte ett ska har får vi med för dig eller till den vad
        barn när då fråga också familjehem någon här behöver hur vara de står gör finns hos hem där vård
        ditt andra ni betyder vem av ibland barnets gäller bor ta så vill år sidan lagen fel socialtjänsten
        läs be din säga ja sida annan stöd var varje heter föräldrar något prata skriv efter berätta säger
        svenska socialnämnden hemmet vuxna ingen texten ringer samma inget tycker webbplatsen olika passar
        svårt hemma beslut historiken enligt utbildning ringa språk sedan redan hjälp först flytta vilka
        vården domstol ändra använda skriver frågar under känner visar kommer vårdnadshavare avlastning
        första telefon uppdrag kommunen ansvar pratar några mycket kontakt arbeta samtycke saknas varför
        oftast sidor vuxen pengar utredning socialsekreterare arbetar saker månad
    """,
    "en": """
        the you is to and can child it for what in home not are your with if ask or that be of we there
        family about do have who on may at an must this care when social no page time read say contact
        someone talk know as one does from has services support call how they tell child's own other board
        then get yes us first write swedish will parents homes person health every website their after
        whether needs things school children people change under language familjehem lives decision history
        right months worker think phone which adults welfare young suits agreement another court short close
        sometimes anything often already still legal adult respite special without follow needed public
        become training cannot answer something pages should decide interpreter where again applies don't
        words always everyday socialnämnden review comes outside given
    """,
    "ar": """
        أن في من أو على الطفل لا إلى ما إذا ذلك يمكنك عن يكون البيت الاجتماعية قد كل بيت كان يمكن هو مع هل
        الخدمات أيضا شخص هناك بعد تسأل هذا عندما الصفحة طفل الرعاية عائلي هي رعاية ولا لم ليس قانون هنا التي
        أي أنت الأمر لك يعيش آخر اقرأ هذه اسأل أحد عندها الموقع فيه وإذا يجب خاصة اللجنة الآن وقد تكون
        يناسبك معك أخرى عندك جانب للطفل أولا التصفح تتحدث اتصل المدرسة أشهر إليه القانون تقول لديك الطريقة
        الاتصال البيوت يحتاج الاتفاق العائلي يعرف بيته المساعدة تفعله ماذا تعمل ويجب الأسرة فيما الضروري
        الذي تريد تتصل النص قصيرة تختلف الأخرى خلال يحصل عائلة اتصال لإراحة بشأن اطلب كانت عليك موافقة فيها
        موظف والرعاية تذكر بيتا عائليا بدعم التدريب السويدية دائما تأتي دراسة الأحيان شخصا طفلك تحصل تحتاج
        نهاية الحياة المدة عليه الأطفال بدون عاما ويمكنك نفسه الوالدين
    """,
    "so": """
        ku ah ka la kartaa iyo oo waa waxaad ma tahay ama waxaa waxay in haddii aad yahay kale qof ilmuhu
        guri waad wuxuu qoys waxa ayaa ilmaha way marka wax inuu inaad soo ugu baahan ee inay si gaar aan
        guriga ilme karaa badan ay sida adeegga loo mar dadka sii hore ayuu qoran dib xiriirka weydiin inta
        mid wuu sheeg daryeelka noqon lagu taageero degdeg leh walba akhri weydii cidda waxaan bulshada
        bogga adiga yaqaan yihiin markaas sharciga habboon waalidka bulshadu karaan familjehem hadda sidan
        halkan ayaad daryeel muddo kasta kaloo kartaan dheeraad dhinaca iswiidhishka waaweyn go'aan qoyska
        saabsan codso helaysaa websaytka duwan mararka waxba sidaas bogagga samayn laakiin qofka ayaan rabto
        qoraalka gurigaaga guddigu nolol hooyo keliya fiican qaarkood nasin baaritaan caafimaad sheegto
        baahnid leedahay gaaban sidoo taariikhda shaqeeyo dhammaadka laguu bulsheed turjubaan halkaas gaarka
        dhallinyarada khatar
    """,
    "uk": """
        не про ви це можна що якщо на чи може або ми дитина коли для дім вас як дитини так має за хто бути
        вам із до те сімейний також догляд запитати там час тоді ти можуть треба хтось рішення ще щоб дитину
        немає тебе живе дитині сторінку мають які сайт чого домом комітет та який все її тут потім вами далі
        років закон можете від тобі очима зараз він спершу вдома більше соціальна служба підійде навчання
        дорослі сімейним маєте особа контактна потрібен догляду зроби завжди батьками життя запитання іноді
        дітей важко підтримку читайте зробити перепочинок здоров’я місяців допомогу додому скажи спитай
        зателефонувати текст написано хочете після сторінки дитиною справи знаєте потрібно нікому нічого
        недоліки різному підтримкою слова поруч соціального розмова людина розкажіть прочитайте дбати деякі
        підтримка розгляд вирішує працівник запитайте попросіть ніхто контакт робить мовою бачитися змінити
        установи говорити
    """,
    "fa": """
        است که را به از شما کودک در خانه با این چه یک یا آن کسی باید برای باشد اگر درباره می‌توانید خانوادگی
        ما مراقبت می‌شود هم می‌تواند کنید می‌کند اجتماعی بپرسید زندگی پیش هر نیست ممکن دارد وقتی حرف وقت کار
        لازم صفحه هست خود بیشتر کند سال خدمات زنگ شود آیا اداره تو حمایت دارید تا دیگر هیچ بگویید تصمیم
        می‌توانی بزنید پدر او آنجا بررسی اول چیزی می‌کنید وب‌سایت آنها مادر بخوانید هنوز قانون همین سوئدی
        کودکی کمیته دیگری تماس نیاز بخواهید زبان استفاده همان مناسب بگیرید استراحت تغییر نگاه کنند دیدار
        نوشته اینجا می‌کنند مدرسه هستید دادگاه این‌طور چطور نشان ویژه تاریخچه خودش می‌دهد خودتان حالا رابط
        موافقت قرارداد گاهی بدون بنویسید کودکان آموزش پایه کوتاه همیشه ندارد وقت‌ها راهنمایی سرپرست قانونی
        خانواده موقت گزارش مددکار برنامه ارتباط می‌زنید داشته هفته اینکه جواب بعضی فوری اجازه
    """,
}
"""Language → its words. A list of its own, so that the corpus stays when the pages change."""
